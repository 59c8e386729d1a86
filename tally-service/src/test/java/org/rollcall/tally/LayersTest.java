package org.rollcall.tally;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may see what. Each rule was broken once, to see it fail. */
class LayersTest {

    /** Fewer would mean that the rules look at nothing. */
    private static final int LEAST_CLASSES = 70;

    private static final JavaClasses TALLY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rollcall.tally");

    @Test
    void there_is_something_to_look_at() {
        assertThat(TALLY).hasSizeGreaterThan(LEAST_CLASSES);
    }

    @Test
    void services_never_import_each_other() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.rollcall.ingest..", "org.rollcall.query..")
                .check(TALLY);
    }

    @Test
    void entities_stay_where_rows_are() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..projection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.hibernate..", "jakarta.persistence..")
                .check(TALLY);
    }

    @Test
    void http_stays_in_resources() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(TALLY);
    }

    @Test
    void the_board_knows_nothing_of_consumers_and_announcements() {
        noClasses()
                .that()
                .resideInAPackage("..board..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..intake..", "..announce..", "..watch..", "..lifecycle..", "io.smallrye..")
                .check(TALLY);
    }

    @Test
    void only_the_board_writes_its_tables() {
        classes()
                .that()
                .resideInAPackage("..board.table..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("..board..")
                .check(TALLY);
    }

    @Test
    void the_log_does_not_touch_the_database() {
        noClasses()
                .that()
                .resideInAPackage("..log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "..store..")
                .check(TALLY);
    }
}
