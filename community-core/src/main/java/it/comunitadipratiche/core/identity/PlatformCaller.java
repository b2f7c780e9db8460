package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.AsPlatform;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Makes the platform the caller of work that is done on its behalf, before the guard looks. */
@AsPlatform
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class PlatformCaller {
    private final Callers callers;

    @Inject
    PlatformCaller(Callers callers) {
        this.callers = callers;
    }

    @AroundInvoke
    Object call(InvocationContext work) throws Exception {
        Caller before = callers.current();
        callers.begin(Caller.system());
        try {
            return work.proceed();
        } finally {
            callers.begin(before);
        }
    }
}
