package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.UnauthenticatedException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** Lets a call to a guarded service pass only if its caller may make it; stands before the transaction begins. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class Guard {
    private final Callers callers;

    @Inject
    Guard(Callers callers) {
        this.callers = callers;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            demand(requires.value());
        } else if (Modifier.isPublic(method.getModifiers())
                && !method.isAnnotationPresent(Anyone.class)
                && !method.isAnnotationPresent(Internal.class)) {
            throw new ForbiddenException("identity.undeclared", method.getName());
        }
        return call.proceed();
    }

    private void demand(String... permissions) {
        Caller caller = callers.current();
        if (Arrays.stream(permissions).noneMatch(caller::can)) {
            if (!caller.isSignedIn()) {
                throw new UnauthenticatedException("identity.unauthenticated");
            }
            throw new ForbiddenException("identity.forbidden", permissions[0]);
        }
    }
}
