package it.comunitadipratiche.core.kernel;

/** The thing has another slug now. */
public class MovedException extends CommunityException {
    private final String slug;

    public MovedException(String slug) {
        super(new Message("kernel.moved", slug));
        this.slug = slug;
    }

    /** Where it is now. */
    public String slug() {
        return slug;
    }
}
