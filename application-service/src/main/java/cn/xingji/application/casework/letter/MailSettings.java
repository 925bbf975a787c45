package cn.xingji.application.casework.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where letters are sent from, and the mailbox that keeps a copy of each. */
@ConfigMapping(prefix = "xingji.letters")
interface MailSettings {
    String from();

    /** How often one looks for what bounced. */
    String bouncesEvery();

    Smtp smtp();

    Archive archive();

    /** The server that takes letters; without a host none is sent. */
    interface Smtp {
        Optional<String> host();

        @WithDefault("25")
        int port();

        @WithDefault("false")
        boolean starttls();

        Optional<String> user();

        Optional<String> password();
    }

    /**
     * The body's own mailbox, which gets a blind copy of every letter and what bounces; one looks there whether a
     * letter went out.
     */
    interface Archive {
        Optional<String> address();

        Optional<String> imapHost();

        @WithDefault("993")
        int imapPort();

        @WithDefault("true")
        boolean imapTls();

        Optional<String> user();

        Optional<String> password();
    }
}
