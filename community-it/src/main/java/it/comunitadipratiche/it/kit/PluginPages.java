package it.comunitadipratiche.it.kit;

import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.page.Room;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The rooms and desks of the plugin under test; the platform's own are not here, where there is no server. */
@ApplicationScoped
class PluginPages {
    private Instance<Room> rooms;
    private Instance<Desk> desks;

    @SuppressWarnings("NullAway.Init")
    protected PluginPages() {
        // for the CDI proxy
    }

    @Inject
    PluginPages(@Any Instance<Room> rooms, @Any Instance<Desk> desks) {
        this.rooms = rooms;
        this.desks = desks;
    }

    List<Room> rooms() {
        return rooms.stream().toList();
    }

    List<Desk> desks() {
        return desks.stream().toList();
    }
}
