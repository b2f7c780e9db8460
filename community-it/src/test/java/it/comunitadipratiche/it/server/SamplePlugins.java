package it.comunitadipratiche.it.server;

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

    static JavaArchive broken() {
        return ShrinkWrap.create(JavaArchive.class, "broken.jar")
                .addPackage("it.comunitadipratiche.samples.broken")
                .addAsResource("broken/META-INF/beans.xml", "META-INF/beans.xml");
    }
}
