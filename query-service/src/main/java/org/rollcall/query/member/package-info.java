/**
 * Members of assemblies: {@link org.rollcall.query.member.Names} gives the board its names, {@link
 * org.rollcall.query.member.MemberResource} lists a body with names and groups.
 */
package org.rollcall.query.member;
