/**
 * Assemblies and their members: {@link org.rollcall.query.member.KnownBody} gives every board its names and rules, {@link
 * org.rollcall.query.member.AssemblyResource} shows a body with its rule book, {@link
 * org.rollcall.query.member.MemberResource} lists its members with terms, names and groups.
 */
package org.rollcall.query.member;
