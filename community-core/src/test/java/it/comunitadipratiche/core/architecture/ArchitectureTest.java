package it.comunitadipratiche.core.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = PackageTable.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesImportOnlyWhatTheTableAllows = classes().should(PackageTable.holds());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(PackageTable.ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule entitiesAreHidden = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesAreHidden = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyRepositoriesKnowTheEntityManager = noClasses()
            .that(resideInAPackage(PackageTable.ROOT + ".embedded..")
                    .or(nameEndingWith("Repository"))
                    .negate()
                    .as("are neither repositories nor embedded"))
            .should()
            .dependOnClassesThat(assignableTo(EntityManager.class));

    @ArchTest
    static final ArchRule theCoreKnowsNoHttp = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs..").or(resideInAPackage("jakarta.servlet..")));

    @ArchTest
    static final ArchRule everyPackageSaysWhatIsNull = classes().should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule guardedServicesSayWhoMayCall =
            classes().that(Services.ARE_GUARDED).should(Services.declareWhoMayCall());

    @ArchTest
    static final ArchRule publicServicesAreGuarded =
            classes().that(Services.ARE_PUBLIC_SERVICES).should(Services.beGuarded());

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package with a @NullMarked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no @NullMarked package-info"));
                }
            }
        };
    }
}
