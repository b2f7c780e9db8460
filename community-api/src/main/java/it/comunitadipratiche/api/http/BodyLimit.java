package it.comunitadipratiche.api.http;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses a body as soon as more of it arrives than is allowed, whatever its length was said to be: {@code
 * community.body-limit} bytes (2,000,000), but for files, whose services have limits of their own.
 */
@Provider
@ApplicationScoped
public class BodyLimit implements ReaderInterceptor {
    static final String UPLOAD = "community.upload";
    private static final long USUAL = 2_000_000;

    private long limit;

    public BodyLimit() {
        // for the CDI proxy
    }

    @Inject
    BodyLimit(Settings settings) {
        this.limit = of(settings);
    }

    static long of(Settings settings) {
        return settings.number("community.body-limit", USUAL);
    }

    static RequestProblemException tooLarge(long limit) {
        return new RequestProblemException(ProblemType.PAYLOAD_TOO_LARGE, "api.http.payload-too-large.limit", limit);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getProperty(UPLOAD) == null) {
            context.setInputStream(new Counted(context.getInputStream(), limit));
        }
        return context.proceed();
    }

    /** A stream that ends with a refusal. */
    static final class Counted extends FilterInputStream {
        private final long limit;
        private long read;

        Counted(InputStream source, long limit) {
            super(source);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
