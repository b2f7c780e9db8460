package it.comunitadipratiche.core.plugin;

import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;
import java.util.Set;

/** Plugins of strangers, most of them wrong in one way; none is a bean unless a test says so. */
final class TestPlugins {
    static final Class<?>[] ALL = {
        Good.class,
        Thrower.class,
        Future.class,
        NoRange.class,
        Thief.class,
        Twin.class,
        OtherTwin.class,
        BadId.class,
        BadPermission.class,
        BadPrefix.class,
        BrokenScript.class,
        OneVendor.class,
        NoDescriptor.class
    };

    private TestPlugins() {}

    private static PluginDescriptor descriptor(String id, String range) {
        return new PluginDescriptor(id, "Test", "1.0", range);
    }

    private static Permission permission(String name) {
        return new Permission(name, LocalizedText.it(name), Set.of());
    }

    static class Good implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("good", "[0.1,)");
        }

        @Override
        public List<Permission> permissions() {
            return List.of(permission("good.read"));
        }
    }

    static class Thrower extends Good {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("thrower", "[0.1,)");
        }

        @Override
        public List<WebhookEvent> webhookEvents() {
            throw new IllegalStateException("rotto");
        }
    }

    static class Future implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("future", "[7.0,8.0)");
        }
    }

    static class NoRange implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("norange", "1.0");
        }
    }

    static class Thief implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("identity", "[0.1,)");
        }
    }

    static class Twin implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("twin", "[0.1,)");
        }
    }

    static class OtherTwin extends Twin {}

    static class BadId implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("Bad-Id", "[0.1,)");
        }
    }

    static class BadPermission implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("badpermission", "[0.1,)");
        }

        @Override
        public List<Permission> permissions() {
            return List.of(permission("good.steal"));
        }
    }

    static class BadPrefix implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("badprefix", "[0.1,)");
        }
    }

    static class BrokenScript implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("brokenscript", "[0.1,)");
        }
    }

    static class OneVendor implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            return TestPlugins.descriptor("onevendor", "[0.1,)");
        }
    }

    static class NoDescriptor implements CommunityPlugin {
        @Override
        public PluginDescriptor descriptor() {
            throw new UnsupportedOperationException("chi sono?");
        }
    }
}
