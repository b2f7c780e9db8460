package it.comunitadipratiche.api.oai;

import it.comunitadipratiche.api.oai.OaiException.Code;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The arguments of a request that keeps to the protocol, each of them once. */
record Arguments(Verb verb, Map<String, String> values) {
    static final String IDENTIFIER = "identifier";
    static final String PREFIX = "metadataPrefix";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SET = "set";
    static final String TOKEN = "resumptionToken";

    private static final String VERB = "verb";
    private static final int LONGEST = 2_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+");
    private static final Pattern SET_NAME = Pattern.compile(NAME + "(:" + NAME + ")*");
    private static final Pattern IDENTIFIER_NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.\\-]*:[A-Za-z0-9\\-_.!~*'();/?:@&=+$,]+");

    /**
     * Reads a query, as it stands in an address or in the body of a form.
     *
     * @throws OaiException if there is no such verb, or the arguments are not those it takes
     */
    static Arguments read(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<String> repeated = Optional.empty();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = decoded(equals < 0 ? part : part.substring(0, equals));
                if (values.put(name, equals < 0 ? "" : decoded(part.substring(equals + 1))) != null) {
                    repeated = Optional.of(name);
                }
            }
        }
        String word = Optional.ofNullable(values.remove(VERB))
                .orElseThrow(() -> new OaiException(Code.BAD_VERB, "The argument verb is missing"));
        if (repeated.equals(Optional.of(VERB))) {
            throw new OaiException(Code.BAD_VERB, "The argument verb occurs more than once");
        }
        Verb verb = Verb.of(word).orElseThrow(() -> new OaiException(Code.BAD_VERB, "There is no such verb"));
        if (repeated.isPresent()) {
            throw bad("An argument occurs more than once");
        }
        Arguments arguments = new Arguments(verb, Map.copyOf(values));
        arguments.check();
        return arguments;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad("An escape is not one of the form %20");
        }
    }

    private void check() {
        if (values.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            throw bad("An argument is longer than " + LONGEST + " characters");
        }
        if (values.containsKey(TOKEN) && verb.isList()) {
            if (values.size() > 1) {
                throw bad("resumptionToken goes with no other argument");
            }
            return;
        }
        for (String name : values.keySet()) {
            if (!verb.required().contains(name) && !verb.optional().contains(name)) {
                throw bad(verb.word() + " takes no such argument as one of those given");
            }
        }
        for (String name : verb.required()) {
            if (find(name).isEmpty()) {
                throw bad("The argument " + name + " is missing");
            }
        }
        demand(PREFIX, NAME);
        demand(SET, SET_NAME);
        demand(IDENTIFIER, IDENTIFIER_NAME);
        Moments.of(find(FROM), find(UNTIL));
    }

    private void demand(String name, Pattern form) {
        find(name).filter(value -> !form.matcher(value).matches()).ifPresent(value -> {
            throw bad("The argument " + name + " has characters it cannot have");
        });
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** One that the verb must have. */
    String get(String name) {
        return find(name).orElseThrow();
    }

    private static OaiException bad(String message) {
        return new OaiException(Code.BAD_ARGUMENT, message);
    }
}
