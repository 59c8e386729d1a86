package org.rollcall.ingest.amendment;

import java.util.List;

/**
 * Submit an amendment.
 *
 * @param amendment its symbol, or what an oral one is called
 * @param changes what it changes in the text, in words
 * @param amends the amendment that it amends, where it does not amend the proposal itself
 * @param oral moved from the floor, without a document
 * @param makesFall amendments that are not put to the vote if this one is adopted
 */
public record SubmitAmendment(
        String amendment,
        String title,
        List<String> sponsors,
        String changes,
        String amends,
        Boolean oral,
        List<String> makesFall) {}
