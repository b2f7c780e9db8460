package it.comunitadipratiche.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** A load generator in Java, where {@code wrk} is missing: it takes about as much of the machine as the server does. */
final class Clients implements Load {
    private static final int SUCCESS = 2;

    @Override
    public String name() {
        return "a load generator in Java";
    }

    @Override
    public Figures run(URI server, Requests requests, int connections, int seconds) {
        AtomicLong next = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Seen>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> ask(server, requests, next, end)));
            }
            List<Seen> seen = new ArrayList<>();
            for (Future<Seen> one : running) {
                seen.add(one.get());
            }
            return figures(seen, seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Seen ask(URI server, Requests requests, AtomicLong next, long end) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Seen seen = new Seen();
        while (System.nanoTime() < end) {
            HttpRequest request = request(server, requests, next.getAndIncrement());
            long start = System.nanoTime();
            try {
                HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
                seen.add(
                        (System.nanoTime() - start) / 1_000,
                        answer.body().length,
                        answer.statusCode() / 100 == SUCCESS);
            } catch (IOException e) {
                seen.add((System.nanoTime() - start) / 1_000, 0, false);
            }
        }
        return seen;
    }

    private static HttpRequest request(URI server, Requests requests, long number) {
        String path = requests.paths().get((int) (number % requests.paths().size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (!requests.token().isEmpty()) {
            request.header("Authorization", "Bearer " + requests.token());
        }
        if (!requests.bodies().isEmpty()) {
            String body = requests.bodies()
                    .get((int) (number % requests.bodies().size()))
                    .replace("__U__", Long.toString(System.nanoTime()));
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        return request.build();
    }

    private static Figures figures(List<Seen> seen, int seconds) {
        long[] micros = seen.stream().flatMapToLong(Seen::micros).sorted().toArray();
        long bytes = seen.stream().mapToLong(one -> one.bytes).sum();
        long bad = seen.stream().mapToLong(one -> one.bad).sum();
        return new Figures(
                (double) micros.length / seconds,
                part(micros, 0.5),
                part(micros, 0.99),
                bad,
                bytes / Math.max(1, micros.length));
    }

    private static double part(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e3;
    }

    /** What one of the clients saw. */
    private static final class Seen {
        private long[] micros = new long[4_096];
        private int count;
        private long bytes;
        private long bad;

        void add(long took, long size, boolean good) {
            if (count == micros.length) {
                micros = Arrays.copyOf(micros, 2 * count);
            }
            micros[count++] = took;
            bytes += size;
            bad += good ? 0 : 1;
        }

        LongStream micros() {
            return Arrays.stream(micros, 0, count);
        }
    }
}
