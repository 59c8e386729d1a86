package org.rollcall.system.bench.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A ballot with its counts. */
@Entity
@Table(name = "stock_ballot")
class StockBallot {

    @Id
    String id;

    long yes;
    long no;
    long abstain;

    protected StockBallot() {}

    StockBallot(String id) {
        this.id = id;
    }

    /** Takes back what the member said before, if anything, and counts what it says now. */
    void count(String before, String now) {
        add(before, -1);
        add(now, 1);
    }

    private void add(String choice, int by) {
        yes += "YES".equals(choice) ? by : 0;
        no += "NO".equals(choice) ? by : 0;
        abstain += "ABSTAIN".equals(choice) ? by : 0;
    }
}
