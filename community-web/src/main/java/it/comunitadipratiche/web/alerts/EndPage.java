package it.comunitadipratiche.web.alerts;

/**
 * Where somebody puts an end to alerts.
 *
 * @param form what the form carries to show that it is ours
 * @param token what stood in the letter
 * @param done whether it was done
 * @param searches the path of one's own searches
 */
public record EndPage(String form, String path, String token, boolean done, String searches) {

    @Override
    public String toString() {
        return "EndPage[" + done + "]";
    }
}
