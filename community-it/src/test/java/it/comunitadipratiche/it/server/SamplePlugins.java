package it.comunitadipratiche.it.server;

import it.comunitadipratiche.samples.incomplete.Library;
import it.comunitadipratiche.samples.orphan.Parent;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** The jars of the sample plugins, as a stranger would put them into {@code WEB-INF/lib}. */
final class SamplePlugins {
    private SamplePlugins() {}

    static JavaArchive podcast() {
        JavaArchive jar = ShrinkWrap.create(JavaArchive.class, "podcast.jar")
                .addPackage("it.comunitadipratiche.samples.podcast")
                .addAsResource("podcast/META-INF/beans.xml", "META-INF/beans.xml")
                .addAsResource("messages/podcast.properties")
                .addAsResource("messages/podcast_en.properties");
        for (String vendor : new String[] {"derby", "postgresql"}) {
            jar.addAsResource("db/podcast/" + vendor + "/flyway.location")
                    .addAsResource("db/podcast/" + vendor + "/V1__plays.sql");
        }
        return jar;
    }

    /** A jar for each way to be broken. */
    static JavaArchive[] broken() {
        return new JavaArchive[] {
            broken("broken"),
            broken("clumsy"),
            broken("rude"),
            broken("unsatisfied"),
            broken("ambiguous"),
            broken("unproxyable"),
            broken("unconstructible"),
            broken("incomplete").deleteClass(Library.class),
            broken("orphan").deleteClass(Parent.class)
        };
    }

    private static JavaArchive broken(String name) {
        return ShrinkWrap.create(JavaArchive.class, name + ".jar")
                .addPackage("it.comunitadipratiche.samples." + name)
                .addAsResource("broken/META-INF/beans.xml", "META-INF/beans.xml");
    }
}
