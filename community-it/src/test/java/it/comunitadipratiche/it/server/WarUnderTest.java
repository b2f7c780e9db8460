package it.comunitadipratiche.it.server;

import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.TargetDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, with the tests beside it so that those not run as clients can run in it. */
public class WarUnderTest implements DeploymentScenarioGenerator {

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war.file")))
                .addPackages(true, "it.comunitadipratiche.it")
                .addAsLibrary(jarOf(Assertions.class))
                .addAsLibraries(SamplePlugins.podcast())
                .addAsLibraries(SamplePlugins.broken());
        return List.of(new DeploymentDescription("community", war)
                .setTarget(TargetDescription.DEFAULT)
                .shouldBeManaged(true)
                .shouldBeTestable(true));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
