package it.comunitadipratiche.web.page;

/** The page is elsewhere now, for good. */
public class MovedPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    public MovedPageException(String address) {
        super(address);
        this.address = address;
    }

    String address() {
        return address;
    }
}
