package org.dossier.gateway;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Which package may know which. */
@AnalyzeClasses(packages = "org.dossier.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_DOOR_KNOWS_ALL_AND_NOBODY_KNOWS_THE_DOOR = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("door")
            .definedBy("..door..")
            .layer("docs")
            .definedBy("..docs..")
            .layer("login")
            .definedBy("..login..")
            .layer("caching")
            .definedBy("..caching..")
            .layer("telemetry")
            .definedBy("..telemetry..")
            .layer("session")
            .definedBy("..session..")
            .layer("routing")
            .definedBy("..routing..")
            .layer("assets")
            .definedBy("..assets..")
            .layer("answers")
            .definedBy("..answers..")
            .layer("protection")
            .definedBy("..protection..")
            .whereLayer("door")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("telemetry")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("docs")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("login")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("caching")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("assets")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("door", "login")
            .whereLayer("routing")
            .mayOnlyBeAccessedByLayers("door", "login", "caching", "docs", "telemetry");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.dossier.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_ASSETS_OF_KIT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.dossier.kit.events..",
                    "org.dossier.kit.audit..",
                    "org.dossier.kit.identity..",
                    "org.dossier.kit.problem..",
                    "org.dossier.kit.jobs..",
                    "org.dossier.kit.money..",
                    "org.dossier.kit.time..")
            .because("kit's beans are not discovered here and its dependencies are left out");

    @ArchTest
    static final ArchRule ONLY_THE_TABLE_BLOCKS = noClasses()
            .that()
            .haveNameNotMatching(".*\\.StoredSessions(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("requests run on the event loop");

    @ArchTest
    static final ArchRule NO_DRAWERS = classes().should().haveNameNotMatching(".*(Manager|Helper|Impl|Utils?)");
}
