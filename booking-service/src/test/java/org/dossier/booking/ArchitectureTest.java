package org.dossier.booking;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.security.Authenticated;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which feature may know which, and what holds for all of them. */
class ArchitectureTest {
    private static final String ROOT = "org.dossier.booking";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Whom each feature may use. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "calendar", Set.of(),
            "subscribers", Set.of(),
            "payments", Set.of(),
            "hours", Set.of(),
            "courses", Set.of("agenda", "calendar", "hours", "notifications", "payments", "subscribers"),
            "notifications", Set.of("calendar"),
            "agenda", Set.of("calendar"),
            "consultations", Set.of("agenda", "calendar", "notifications", "payments", "subscribers", "hours"),
            "requests", Set.of("agenda", "calendar", "notifications", "payments"),
            "overview", Set.of("agenda", "calendar", "payments"));

    @TestFactory
    Stream<DynamicTest> aFeatureUsesOnlyTheFeaturesBelowIt() {
        return ARROWS.keySet().stream()
                .map(feature -> DynamicTest.dynamicTest(
                        feature,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + feature + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(forbiddenTo(feature))
                                .check(CLASSES)));
    }

    @Test
    void everyFeatureIsListed() {
        var found = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .filter(name -> !name.isEmpty())
                .map(name -> name.split("\\.")[1])
                .collect(Collectors.toSet());
        assertEquals(ARROWS.keySet(), found);
    }

    @Test
    void featuresDoNotGoInCircles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** A22 */
    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
    }

    /** R01 */
    @Test
    void everyResourceSaysWhoMayUseIt() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(PermitAll.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Authenticated.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(RolesAllowed.class)
                .check(CLASSES);
    }

    @Test
    void resourcesAreNotPublic() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    private static String[] forbiddenTo(String feature) {
        return ARROWS.keySet().stream()
                .filter(other -> !other.equals(feature) && !ARROWS.get(feature).contains(other))
                .map(other -> ROOT + "." + other + "..")
                .toArray(String[]::new);
    }
}
