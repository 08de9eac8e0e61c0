package org.dossier.report;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Which feature may know which, and what no feature may do. */
@AnalyzeClasses(packages = "org.dossier.report", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_KNOW_EACH_OTHER_ONE_WAY =
            slices().matching("org.dossier.report.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_DRAWN_ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("commissions")
            .definedBy("org.dossier.report.commissions..")
            .layer("catalogue")
            .definedBy("org.dossier.report.catalogue..")
            .layer("reading")
            .definedBy("org.dossier.report.reading..")
            .layer("search")
            .definedBy("org.dossier.report.search..")
            .layer("front")
            .definedBy("org.dossier.report.front..")
            .layer("delivery")
            .definedBy("org.dossier.report.delivery..")
            .layer("demo")
            .definedBy("org.dossier.report.demo..")
            .layer("importing")
            .definedBy("org.dossier.report.importing..")
            .layer("editorial")
            .definedBy("org.dossier.report.editorial..")
            .whereLayer("commissions")
            .mayOnlyBeAccessedByLayers("catalogue", "editorial")
            .whereLayer("editorial")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("front")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("importing")
            .mayOnlyBeAccessedByLayers("editorial")
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("editorial")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("front", "delivery");

    @ArchTest
    static final ArchRule RESOURCES_SAY_WHO_MAY_USE_THEM = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class);

    @ArchTest
    static final ArchRule RESOURCES_TAKE_NO_ENTITIES = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage("..editorial..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule NO_FIELD_IS_INJECTED =
            fields().should().notBeAnnotatedWith(jakarta.inject.Inject.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_READING_LOADS_BODIES = noClasses()
            .that(describe(
                    "are not ReadReport",
                    (JavaClass type) -> !type.getSimpleName().equals("ReadReport")))
            .should()
            .callMethodWhere(describe(
                    "is Shelf.findBody", call -> call.getTarget().getName().equals("findBody")));

    /** R02: a finder that forgets who looks does not stand at the desk's hand. */
    @ArchTest
    static final ArchRule THE_DESK_FINDS_WHAT_ITS_VIEWER_MAY_SEE = noClasses()
            .that()
            .resideInAPackage("..editorial..")
            .should()
            .callMethodWhere(describe(
                    "finds any report",
                    call -> call.getTargetOwner().getSimpleName().equals("Reports")
                            && call.getName().matches("(find|get|list|stream)(?!BySlug).*")));

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
