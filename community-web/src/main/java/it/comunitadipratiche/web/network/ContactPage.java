package it.comunitadipratiche.web.network;

import java.util.List;

/**
 * The form to write to an organization.
 *
 * @param form what it carries to show that it is ours
 * @param path it is sent to
 * @param organization its name
 * @param back its page
 * @param written what was written before
 * @param problems what is wrong with it
 */
public record ContactPage(
        String form, String path, String organization, String back, Written written, List<String> problems) {

    public ContactPage {
        problems = List.copyOf(problems);
    }

    /** What somebody wrote. */
    public record Written(String name, String email, String text) {
        static final Written NOTHING = new Written("", "", "");

        @Override
        public String toString() {
            return "Written[…]";
        }
    }

    @Override
    public String toString() {
        return "ContactPage[" + path + "]";
    }
}
