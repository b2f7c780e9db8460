package it.comunitadipratiche.core.identity;

/** How an attempt to sign in went. A secret is for the browser's cookie and is not kept here. */
public sealed interface SignIn {

    /** The session is open. */
    record SignedIn(String secret, Caller caller) implements SignIn {

        @Override
        public String toString() {
            return "SignedIn[" + caller + "]";
        }
    }

    /** The password was right; the session gives no rights until {@link Sessions#confirm} is given a code. */
    record CodeNeeded(String secret) implements SignIn {

        @Override
        public String toString() {
            return "CodeNeeded[…]";
        }
    }

    /** The account must have a second factor and has none; the session may do nothing but set it up. */
    record SetUpNeeded(String secret, Caller caller) implements SignIn {

        @Override
        public String toString() {
            return "SetUpNeeded[" + caller + "]";
        }
    }

    /** Nobody has this address and password, or the code is wrong, used or too late. */
    record Refused() implements SignIn {}
}
