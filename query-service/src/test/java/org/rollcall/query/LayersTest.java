package org.rollcall.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may see whom. */
class LayersTest {

    /** Fewer classes than there are: were the importer to look in the wrong place, these rules would hold of nothing. */
    private static final int FLOOR = 70;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rollcall.query");

    @Test
    void the_rules_see_the_service() {
        assertThat(CLASSES).hasSizeGreaterThan(FLOOR);
    }

    @Test
    void panache_stays_in_the_rows() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rollcall.query.reading.row..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.hibernate.orm.panache.runtime..")
                .orShould()
                .beAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase")
                .check(CLASSES);
    }

    @Test
    void http_stays_in_resources_and_mappers() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Mapper")
                .and()
                .haveSimpleNameNotStartingWith("PageOf")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void no_service_imports_another() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.rollcall.ingest..", "org.rollcall.tally..", "org.rollcall.local..")
                .check(CLASSES);
    }

    @Test
    void nothing_here_writes_to_the_log() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .check(CLASSES);
    }

    @Test
    void only_the_read_model_opens_transactions() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ReadModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.narayana..", "jakarta.transaction..", "java.sql..")
                .orShould()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .because("DatabaseTrouble only looks at SQL states")
                .check(CLASSES.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are no DatabaseTrouble", type -> !type.getSimpleName().equals("DatabaseTrouble"))));
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.rollcall.query.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
