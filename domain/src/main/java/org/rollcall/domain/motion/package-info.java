/**
 * Questions of procedure: {@link org.rollcall.domain.motion.Motions} holds those moved about one proposal, in their precedence.
 * What a carried motion does to the proposal is said by the fold.
 */
package org.rollcall.domain.motion;
