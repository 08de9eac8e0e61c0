package org.dossier.subscriber;

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
    private static final String ROOT = "org.dossier.subscriber";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Whom each feature may use. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "stripe", Set.of(),
            "accounts", Set.of(),
            "plans", Set.of("stripe"),
            "billing", Set.of("accounts", "plans", "stripe"),
            "entitlements", Set.of("accounts", "billing", "plans"),
            "payments", Set.of("accounts", "billing"),
            "overview", Set.of("accounts", "billing", "entitlements", "payments", "plans"),
            "notifications", Set.of("accounts", "billing", "entitlements", "payments", "plans"),
            "desk", Set.of("accounts", "billing", "entitlements", "notifications", "payments", "plans"),
            "demo", Set.of("accounts", "entitlements"));

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

    /** The keys of Stripe stay where its client is made; pages and staff desks never call it. */
    @Test
    void onlyPlansBillingPaymentsAndTheConnectionSpeakToStripe() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".plans..", ROOT + ".billing..", ROOT + ".payments..", ROOT + ".stripe..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.stripe..")
                .check(CLASSES);
    }

    /** Never a transaction across Stripe: what asks Stripe opens none, and what opens one does not ask. */
    @Test
    void whatAsksStripeIsNotTransactional() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.stripe.StripeClient")
                .andShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.Transactional")
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
