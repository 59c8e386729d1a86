package org.rollcall.tally;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.rollcall.tally.given.Topics;
import org.rollcall.testing.BrokerAndDatabase;

/** One broker and one database for all tests of the module that run inside Quarkus. */
@WithTestResource(value = BrokerAndDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Topics.class, scope = TestResourceScope.GLOBAL)
public final class TestResources {

    private TestResources() {}
}
