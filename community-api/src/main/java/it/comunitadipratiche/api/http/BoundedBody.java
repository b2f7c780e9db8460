package it.comunitadipratiche.api.http;

import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is refused as soon as more of it arrives than is allowed, whatever its length was said to be. */
final class BoundedBody extends HttpServletRequestWrapper {
    private final long limit;
    private @Nullable ServletInputStream body;

    BoundedBody(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    static RequestProblemException tooLarge(long limit) {
        return new RequestProblemException(ProblemType.PAYLOAD_TOO_LARGE, "api.http.payload-too-large.limit", limit);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream counted = body;
        if (counted == null) {
            counted = new Counted(super.getInputStream(), limit);
            body = counted;
        }
        return counted;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream source;
        private final long limit;
        private long read;

        Counted(ServletInputStream source, long limit) {
            this.source = source;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = source.read(buffer, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
