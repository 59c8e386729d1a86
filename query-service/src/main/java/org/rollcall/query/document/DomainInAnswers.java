package org.rollcall.query.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.rollcall.domain.wire.DomainModule;

/** Lets answers show the domain's values as the log does: ids and days as strings, conditions by their kind. */
@Singleton
public class DomainInAnswers implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new DomainModule());
    }
}
