package org.rollcall.domain.rule;

import java.util.List;
import org.rollcall.domain.id.MemberCode;

/**
 * What one condition of a rule found, as figures and in words.
 *
 * @param kind the kind of condition on the wire: {@code FRACTION}, {@code COUNT}, {@code VETO}, {@code QUORUM}
 * @param figure what was counted
 * @param base the whole it was held against, or {@code null} where there is none
 * @param required the smallest figure that meets the condition at this base
 * @param met whether it does
 * @param moreNeeded how many more in favour would meet it if nobody else votes no; 0 when met; {@code null} where not even
 *     all who have not voted yet would be enough
 * @param members those that the finding is about (who vetoed), else empty
 * @param words the finding in words, "141 of the 146 that voted yes or no; 98 were needed"
 */
public record Finding(
        String kind,
        long figure,
        Long base,
        long required,
        boolean met,
        Long moreNeeded,
        List<MemberCode> members,
        String words) {}
