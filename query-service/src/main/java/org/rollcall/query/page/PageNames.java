package org.rollcall.query.page;

import org.rollcall.query.language.Language;
import org.rollcall.query.member.KnownBody;

/**
 * What the members of a page's body are called on that page.
 *
 * @param body whose members they are
 * @param language of the page
 */
public record PageNames(KnownBody body, Language language) {

    /** The name of that member; one that the body never named is called what the document calls it. */
    public String of(String code, String otherwise) {
        return body.names(code) ? body.nameOf(code, language) : otherwise;
    }
}
