package cn.xingji.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * An SMTP and IMAP server, with the body's archive mailbox on it; a test field of type {@link GreenMail} is given it.
 */
public final class RealMail implements QuarkusTestResourceLifecycleManager {
    public static final String ARCHIVE = "archive@xingji.example";

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    @Override
    public Map<String, String> start() {
        mail.start();
        mail.setUser(ARCHIVE, "archive", "archive");
        var settings = new HashMap<String, String>();
        settings.put("xingji.letters.smtp.host", "127.0.0.1");
        settings.put("xingji.letters.smtp.port", String.valueOf(mail.getSmtp().getPort()));
        settings.put("xingji.letters.archive.address", ARCHIVE);
        settings.put("xingji.letters.archive.imap-host", "127.0.0.1");
        settings.put(
                "xingji.letters.archive.imap-port",
                String.valueOf(mail.getImap().getPort()));
        settings.put("xingji.letters.archive.imap-tls", "false");
        settings.put("xingji.letters.archive.user", "archive");
        settings.put("xingji.letters.archive.password", "archive");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mail, new TestInjector.MatchesType(GreenMail.class));
    }

    @Override
    public void stop() {
        mail.stop();
    }
}
