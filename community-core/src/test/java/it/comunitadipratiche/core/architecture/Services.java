package it.comunitadipratiche.core.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.outbox.OutboxHandler;
import it.comunitadipratiche.core.outbox.RecurringTask;
import it.comunitadipratiche.core.plugin.CommunityPlugin;
import it.comunitadipratiche.core.plugin.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import java.util.stream.Stream;

/** What is a service that callers reach, and what it must say about them. */
final class Services {
    /** What the platform calls, never a caller. */
    private static final Set<Class<?>> CALLED_BY_THE_PLATFORM =
            Set.of(CommunityPlugin.class, OutboxHandler.class, PersonalData.class, RecurringTask.class);

    static final DescribedPredicate<JavaClass> ARE_GUARDED =
            DescribedPredicate.describe("are guarded", Services::isGuarded);

    static final DescribedPredicate<JavaClass> ARE_PUBLIC_SERVICES = DescribedPredicate.describe(
            "are public services",
            type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.isAnnotatedWith(ApplicationScoped.class)
                    && calls(type).findAny().isPresent()
                    && !isBelowTheGuard(type)
                    && CALLED_BY_THE_PLATFORM.stream().noneMatch(type::isAssignableTo));

    private Services() {}

    static ArchCondition<JavaClass> beGuarded() {
        return new ArchCondition<>("be @Guarded") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isGuarded(type)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is a public service and not @Guarded"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> declareWhoMayCall() {
        return new ArchCondition<>("declare @Requires, @Anyone or @Internal on every public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                calls(type)
                        .filter(method -> !method.isAnnotatedWith(Requires.class)
                                && !method.isAnnotatedWith(Anyone.class)
                                && !method.isAnnotatedWith(Internal.class))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not say who may call it")));
            }
        };
    }

    /** What the guard itself stands on. */
    private static boolean isBelowTheGuard(JavaClass type) {
        return type.isEquivalentTo(Callers.class) || type.getPackageName().equals(PackageTable.ROOT + ".kernel");
    }

    private static boolean isGuarded(JavaClass type) {
        return type.isAnnotatedWith(Guarded.class) && !type.isAnnotation();
    }

    /** The methods through which a caller reaches a service. */
    private static Stream<JavaMethod> calls(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.isAnnotatedWith(Produces.class));
    }
}
