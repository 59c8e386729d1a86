/**
 * How the tests tell of a stream: {@link org.rollcall.domain.story.Story} is given, when, then; {@link
 * org.rollcall.domain.story.Vocabulary} and {@link org.rollcall.domain.story.Floor} the events of one small assembly; {@link org.rollcall.domain.story.Logs} any log at
 * all; {@link org.rollcall.domain.story.Canonical} a state as text, for comparing two.
 */
package org.rollcall.domain.story;
