/**
 * What a member did over the years: {@link org.rollcall.query.member.record.MemberRecordResource} answers with its record ({@link
 * org.rollcall.query.member.record.MemberRecord}), its votes one by one, and whom it votes with ({@link
 * org.rollcall.query.member.record.Agreement}). Nothing is kept between two questions.
 */
package org.rollcall.query.member.record;
