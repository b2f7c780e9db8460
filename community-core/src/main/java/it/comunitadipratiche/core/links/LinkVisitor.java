package it.comunitadipratiche.core.links;

import it.comunitadipratiche.core.fetching.RemoteHosts;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;

/**
 * Looks whether something is at an address: asks for its head, then for the thing itself if a server does not like that,
 * and reads no more than the head of the answer. Every address on the way is checked like the first.
 */
final class LinkVisitor implements Closeable {
    private static final int REDIRECTS = 5;
    private final RemoteHosts hosts;
    private final CloseableHttpClient client;

    LinkVisitor(RemoteHosts hosts, String name, Duration patience) {
        this.hosts = hosts;
        Timeout timeout = Timeout.of(patience);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts.resolver())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setUserAgent(name)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    Visited visit(String url) {
        try {
            return visit(new URI(url));
        } catch (URISyntaxException e) {
            return Visited.skipped();
        }
    }

    private Visited visit(URI first) {
        URI uri = first;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!hosts.letsLookAt(uri)) {
                return Visited.skipped();
            }
            Answer answer;
            try {
                hosts.resolve(RemoteHosts.hostOf(uri));
                answer = ask(uri);
            } catch (IOException e) {
                return isPrivate(e) ? Visited.skipped() : Visited.failed(problem(e));
            }
            Optional<URI> next = answer.next(uri);
            if (next.isEmpty()) {
                return Visited.answered(
                        answer.status(), uri.equals(first) ? Optional.empty() : Optional.of(uri.toString()));
            }
            uri = next.get();
        }
        return Visited.failed(LinkProblem.REDIRECTS);
    }

    private Answer ask(URI uri) throws IOException {
        Answer head;
        try {
            head = send(new HttpHead(uri));
        } catch (UnknownHostException e) {
            throw e;
        } catch (IOException e) {
            return send(new HttpGet(uri));
        }
        return head.status() >= 400 && head.status() != 429 ? send(new HttpGet(uri)) : head;
    }

    private Answer send(HttpUriRequestBase request) throws IOException {
        return client.execute(request, response -> {
            Header location = response.getFirstHeader("Location");
            Answer answer =
                    new Answer(response.getCode(), Optional.ofNullable(location).map(Header::getValue));
            request.cancel();
            return answer;
        });
    }

    private record Answer(int status, Optional<String> location) {
        /** Where it leads on to. */
        Optional<URI> next(URI from) {
            try {
                return status / 100 == 3 && location.isPresent()
                        ? Optional.of(
                                from.resolve(new URI(location.get().strip().replace(" ", "%20"))))
                        : Optional.empty();
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
    }

    private static boolean isPrivate(IOException failure) {
        return failure instanceof UnknownHostException
                && String.valueOf(failure.getMessage()).endsWith(RemoteHosts.NOT_PUBLIC);
    }

    private static LinkProblem problem(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return LinkProblem.UNKNOWN_HOST;
        }
        if (failure instanceof SSLException) {
            return LinkProblem.CERTIFICATE;
        }
        return failure instanceof InterruptedIOException ? LinkProblem.TIMEOUT : LinkProblem.CONNECTION;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
