package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.plugin.PluginBeans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rooms of the site by the names they answer to. Of several that want the same name the first has it: the platform's,
 * then those of plugins by the names of their classes.
 */
@ApplicationScoped
class Rooms {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    /** The name of what no other room answers. */
    private static final String REST = "";

    private final Map<String, List<Contributor<Room>>> rooms = new HashMap<>();

    protected Rooms() {
        // for the CDI proxy
    }

    @Inject
    Rooms(@Any Instance<Room> beans, PluginBeans plugins) {
        plugins.each(beans, (room, takesPart) -> {
            Set<String> names = room.names().isEmpty() ? Set.of(REST) : room.names();
            names.forEach(name -> add(name, new Contributor<>(room, takesPart)));
        });
    }

    private void add(String name, Contributor<Room> room) {
        List<Contributor<Room>> before = rooms.computeIfAbsent(name, key -> new ArrayList<>());
        if (!before.isEmpty()) {
            LOG.warn(
                    "/{} is answered by {}, not by {}",
                    name,
                    before.get(0).bean().getClass().getName(),
                    room.bean().getClass().getName());
        }
        before.add(room);
    }

    /** The room that answers paths with this first part. */
    Optional<Room> of(String first) {
        return find(first).or(() -> find(REST));
    }

    private Optional<Room> find(String name) {
        return rooms.getOrDefault(name, List.of()).stream()
                .filter(room -> room.takesPart().getAsBoolean())
                .map(Contributor::bean)
                .findFirst();
    }
}
