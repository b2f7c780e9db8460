package it.comunitadipratiche.core.embedded;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of a class the community in one place and what is in it. */
class InCommunity implements ParameterResolver, BeforeEachCallback, AfterEachCallback {
    private final TestPlace place;

    InCommunity(TestPlace place) {
        this.place = place;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SharedCommunity shared = shared(context);
        shared.clock.set(TestClock.START);
        shared.community.get(Callers.class).begin(Caller.system());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        shared(context).community.get(Callers.class).end();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Community.class
                || type == TestClock.class
                || type == TestDatabase.class
                || shared(context).community.has(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        SharedCommunity shared = shared(context);
        if (type == Community.class) {
            return shared.community;
        }
        if (type == TestClock.class) {
            return shared.clock;
        }
        if (type == TestDatabase.class) {
            return place.database();
        }
        return shared.community.get(type);
    }

    private SharedCommunity shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(InCommunity.class))
                .getOrComputeIfAbsent(place, SharedCommunity::new, SharedCommunity.class);
    }
}
