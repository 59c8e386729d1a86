package org.rollcall.domain;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Who may see whom in the domain, and what nobody here may see: frameworks, clocks, dice. */
@AnalyzeClasses(packages = "org.rollcall.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    private static final String WIRE = "org.rollcall.domain.wire..";
    private static final Set<String> CLOCKS =
            Set.of("currentTimeMillis", "nanoTime", "now", "systemUTC", "systemDefaultZone", "system");

    /** Fewer than there are; rules about no classes at all would hold for ever. */
    private static final int CLASSES_AT_LEAST = 150;

    @ArchTest
    static void the_rules_have_something_to_look_at(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(CLASSES_AT_LEAST);
        for (String name :
                Set.of("amendment", "ballot", "effect", "event", "fold", "id", "motion", "roll", "rule", "wire")) {
            assertThat(classes.that(resideInAPackage("org.rollcall.domain." + name)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @ArchTest
    static final ArchRule the_domain_sees_java_and_itself = classes()
            .that()
            .resideOutsideOfPackage(WIRE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.rollcall.domain.."));

    @ArchTest
    static final ArchRule the_wire_format_sees_jackson_too = classes()
            .that()
            .resideInAPackage(WIRE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.rollcall.domain..", "com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule nothing_knows_how_it_is_written_down =
            noClasses().that().resideOutsideOfPackage(WIRE).should().dependOnClassesThat(resideInAPackage(WIRE));

    @ArchTest
    static final ArchRule packages_see_each_other_in_one_direction =
            slices().matching("org.rollcall.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule text_and_its_refusal_see_none_of_the_packages = noClasses()
            .that()
            .resideInAPackage("org.rollcall.domain")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.rollcall.domain..").and(resideOutsideOfPackage("org.rollcall.domain")));

    @ArchTest
    static final ArchRule there_is_no_clock = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "a clock is read",
                    access -> CLOCKS.contains(access.getTarget().getName())
                            && access.getTargetOwner().getPackageName().startsWith("java.")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule there_are_no_dice = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random");
}
