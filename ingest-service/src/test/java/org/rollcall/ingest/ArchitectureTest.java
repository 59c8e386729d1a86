package org.rollcall.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** Fewer classes than this were not seen, and a rule over nothing holds always. */
    private static final int FLOOR = 60;

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rollcall.ingest");

    @Test
    void the_rules_see_the_service() {
        assertThat(classes.size()).isGreaterThan(FLOOR);
    }

    @Test
    void services_never_import_each_other() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.rollcall.tally..", "org.rollcall.query..", "org.rollcall.local..")
                .check(classes);
    }

    @Test
    void http_stays_in_resources_and_problems() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .resideOutsideOfPackage("..problem..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(classes);
    }

    @Test
    void only_the_log_package_talks_to_kafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..")
                .check(classes);
    }

    @Test
    void slices_have_no_cycles() {
        slices().matching("org.rollcall.ingest.(*)..").should().beFreeOfCycles().check(classes);
    }
}
