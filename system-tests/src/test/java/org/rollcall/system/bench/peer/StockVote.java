package org.rollcall.system.bench.peer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a member voted on a ballot. */
@Entity
@Table(name = "stock_vote")
class StockVote {

    /** One vote a member and ballot. */
    @Embeddable
    record Key(String ballot, String member) {}

    @EmbeddedId
    Key id;

    String choice;

    protected StockVote() {}

    StockVote(Key id, String choice) {
        this.id = id;
        this.choice = choice;
    }
}
