package it.comunitadipratiche.core.transfer;

import it.comunitadipratiche.core.fetching.RemoteHosts;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches files from the web for imports, from the hosts of {@code community.import.hosts} only. The addresses of a
 * host are checked, and those that were checked are the ones connected to, whatever its name resolves to later; every
 * redirect is checked like the first address.
 */
@ApplicationScoped
@Guarded
public class RemoteFiles {
    private static final int REDIRECTS = 5;
    private static final int BUFFER = 1 << 16;
    private static final long MOST_BYTES = 50L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IN_ALL = Duration.ofMinutes(2);
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    protected RemoteFiles() {
        // for the CDI proxy
    }

    @Inject
    RemoteFiles(Settings settings) {
        this.settings = settings;
    }

    /**
     * Fetches a file into a temporary one, which the caller removes.
     *
     * @throws RemoteFileException if it may not or cannot be fetched; says why
     */
    @Internal
    public Path fetch(String address) throws RemoteFileException, IOException {
        RemoteHosts hosts = RemoteHosts.of(settings.text("community.import.hosts", ""));
        URI uri = parsed(address);
        requireAllowed(hosts, uri);
        Files.createDirectories(settings.folder("imports"));
        Path file = settings.folder("imports").resolve(Id.next() + ".fetched");
        boolean done = false;
        try (CloseableHttpClient client = client(hosts)) {
            fetch(client, hosts, uri, file);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
        return file;
    }

    private static URI parsed(String address) throws RemoteFileException {
        try {
            return new URI(address.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new RemoteFileException("transfer.remote.address", address);
        }
    }

    private static void requireAllowed(RemoteHosts hosts, URI uri) throws RemoteFileException {
        if (!hosts.allows(uri)) {
            throw new RemoteFileException("transfer.remote.host", RemoteHosts.hostOf(uri));
        }
        try {
            hosts.resolve(RemoteHosts.hostOf(uri));
        } catch (UnknownHostException e) {
            throw new RemoteFileException("transfer.remote.unresolved", RemoteHosts.hostOf(uri));
        }
    }

    private void fetch(CloseableHttpClient client, RemoteHosts hosts, URI first, Path file)
            throws RemoteFileException, IOException {
        long deadline = System.nanoTime()
                + settings.duration("community.import.file-timeout", IN_ALL).toNanos();
        URI uri = first;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpGet request = new HttpGet(uri);
            Answer answer;
            try {
                answer = client.execute(request, response -> receive(request, response, file, deadline));
            } catch (IOException e) {
                throw new RemoteFileException("transfer.remote.failed", RemoteHosts.hostOf(uri));
            }
            if (answer.location().isEmpty()) {
                answer.check(uri);
                return;
            }
            uri = uri.resolve(parsed(answer.location().get()));
            requireAllowed(hosts, uri);
        }
        throw new RemoteFileException("transfer.remote.redirects", first);
    }

    /** What a server said: where to look instead, or how it went; {@code problem} is a code of a message. */
    private record Answer(int status, Optional<String> location, Optional<String> problem) {

        void check(URI uri) throws RemoteFileException {
            if (problem.isPresent()) {
                throw new RemoteFileException(problem.get(), uri);
            }
            if (status != 200) {
                throw new RemoteFileException("transfer.remote.status", status, uri);
            }
        }
    }

    private Answer receive(HttpGet request, ClassicHttpResponse response, Path file, long deadline) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        HttpEntity entity = response.getEntity();
        if (status / 100 == 3 && location != null) {
            request.cancel();
            return new Answer(status, Optional.of(location.getValue()), Optional.empty());
        }
        if (status != 200 || entity == null) {
            request.cancel();
            return new Answer(status, Optional.empty(), Optional.empty());
        }
        long most = settings.number("community.import.max-file-bytes", MOST_BYTES);
        Optional<String> problem = copy(entity.getContent(), file, most, deadline);
        if (problem.isPresent()) {
            request.cancel();
        }
        return new Answer(status, Optional.empty(), problem);
    }

    private static Optional<String> copy(InputStream in, Path file, long most, long deadline) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > most) {
                    return Optional.of("transfer.remote.large");
                }
                if (System.nanoTime() - deadline > 0) {
                    return Optional.of("transfer.remote.slow");
                }
                out.write(buffer, 0, count);
            }
        }
        return Optional.empty();
    }

    private static CloseableHttpClient client(RemoteHosts hosts) {
        Timeout patience = Timeout.of(PATIENCE);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts.resolver())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setUserAgent("Community-Import")
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }
}
