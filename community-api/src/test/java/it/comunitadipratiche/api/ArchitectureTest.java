package it.comunitadipratiche.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "it.comunitadipratiche.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** RESTEasy refuses the whole application otherwise, though CDI makes the instances. */
    @ArchTest
    static final ArchRule resourcesHaveAPublicConstructorWithoutParameters =
            classes().that().areAnnotatedWith(Path.class).should(bePublicToConstruct());

    @ArchTest
    static final ArchRule resourcesReachDataOnlyThroughServices = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "javax.sql..", "java.sql..");

    /** What is public there is so for the package of assets alone. */
    @ArchTest
    static final ArchRule filesAreReachedThroughAssets = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "it.comunitadipratiche.core.assets.files..", "it.comunitadipratiche.core.assets.images..");

    private static ArchCondition<JavaClass> bePublicToConstruct() {
        return new ArchCondition<>("have a public constructor without parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = type.tryGetConstructor()
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .isPresent();
                if (!found) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has no public constructor without parameters"));
                }
            }
        };
    }
}
