package it.comunitadipratiche.core.plugin;

import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;

/** A range of versions as Maven writes it: {@code [0.1,1.0)} is 0.1 and all after it that come before 1.0. */
final class VersionRange {
    private static final GenericVersionScheme MAVEN = new GenericVersionScheme();
    private final VersionConstraint constraint;

    private VersionRange(VersionConstraint constraint) {
        this.constraint = constraint;
    }

    /**
     * Reads a range.
     *
     * @throws PluginRefusedException if the text is no range
     */
    static VersionRange of(String text) {
        try {
            VersionConstraint constraint = MAVEN.parseVersionConstraint(text);
            if (constraint.getRange() != null) {
                return new VersionRange(constraint);
            }
        } catch (InvalidVersionSpecificationException e) {
            // refused below
        }
        throw new PluginRefusedException("plugin.range", text);
    }

    /** Whether a version is in the range; one that is still in the making counts as what it will become. */
    boolean contains(String version) {
        int qualifier = version.indexOf('-');
        String release = qualifier < 0 ? version : version.substring(0, qualifier);
        try {
            return constraint.containsVersion(MAVEN.parseVersion(release));
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalStateException("Not a version: " + version, e);
        }
    }
}
