package cn.xingji.local;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.Folder;
import cn.xingji.servers.Trouble;
import java.nio.file.Path;

/** {@code reset}: deletes all data of this checkout. */
record Reset(Checkout checkout, Path home) {
    void run() {
        if (new RunningPlatform(home).find().isPresent()) {
            throw new Trouble("It is up. ./xingji down first.");
        }
        if (checkout.root().startsWith(home)
                || Path.of(System.getProperty("user.home")).startsWith(home)) {
            throw new Trouble("%s holds more than Xingji's data; not deleted.".formatted(home));
        }
        new Down(checkout, home).stopEverything();
        Folder.delete(home);
        System.out.println("All data is gone: " + home);
    }
}
