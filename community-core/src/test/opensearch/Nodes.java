import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * An OpenSearch cluster of three nodes in this process, as long as whoever started it holds its standard input open. It
 * is launched from its source, with the class path that pom.xml beside it stands for, since its Lucene and log are others
 * than ours. Where its nodes are reached is written to the file {@code hosts} in the folder given.
 *
 * <p>A line {@code stop 2} stops the second node, {@code start 2} starts it again; each is answered in the file {@code
 * done}.
 */
final class Nodes {
    private static final int COUNT = 3;

    private Nodes() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Integer> ports = freePorts(2 * COUNT);
        List<String> seeds = new ArrayList<>();
        ports.subList(COUNT, 2 * COUNT).forEach(port -> seeds.add("127.0.0.1:" + port));
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", String.valueOf(ports.get(number - 1)));
            settings.put("transport.port", String.valueOf(ports.get(COUNT + number - 1)));
            settings.put("network.host", "127.0.0.1");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            settings.put("node.processors", 1);
            settings.putList("discovery.seed_hosts", seeds);
            settings.putList("cluster.initial_cluster_manager_nodes", "Node 1");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .clusterName("community")
                .numOfNode(COUNT)
                .basePath(folder.resolve("nodes").toString()));
        runner.ensureGreen();
        List<String> hosts = new ArrayList<>();
        ports.subList(0, COUNT).forEach(port -> hosts.add("127.0.0.1:" + port));
        tell(folder.resolve("hosts"), String.join(",", hosts));
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                int number = Integer.parseInt(order.substring(order.indexOf(' ') + 1)) - 1;
                if (order.startsWith("stop")) {
                    runner.getNode(number).close();
                } else {
                    runner.startNode(number);
                    runner.ensureGreen();
                }
                tell(folder.resolve("done"), order);
            }
        }
        runner.close();
        System.exit(0);
    }

    private static void tell(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ports nobody listens on; all are held until all are found. */
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0);
            held.add(socket);
            ports.add(socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }
}
