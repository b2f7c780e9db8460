package it.comunitadipratiche.it.kit;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.plugin.ConsoleView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every plugin with pages must keep to, beside the {@link PluginContract}. It needs the classes of community-web,
 * which such a plugin is compiled against.
 */
public abstract class PagesContract extends PluginContract {

    @Override
    List<Class<?>> added() {
        List<Class<?>> added = new ArrayList<>(beans());
        added.add(PluginPages.class);
        return added;
    }

    @Test
    void namesItsPagesAfterItself() {
        onEach(community -> assertThat(community.get(PluginPages.class).rooms())
                .flatExtracting(room -> room.names())
                .allSatisfy(name -> assertThat(name.equals(id()) || name.startsWith(id() + "-"))
                        .as(name)
                        .isTrue()));
    }

    @Test
    void namesEachOfItsDesksInTheMenuOfTheConsole() {
        onEach(community -> {
            List<ConsoleView> views = views(community);
            assertThat(community.get(PluginPages.class).desks())
                    .allSatisfy(desk -> assertThat(views).as(desk.name()).anySatisfy(view -> {
                        assertThat(view.path()).isEqualTo(desk.name());
                        assertThat(view.permission()).isEqualTo(desk.permission());
                    }));
        });
    }
}
