package cn.xingji.application.intake.archive;

import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;

import cn.xingji.rules.Refused;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Seals every case anew under a new key, one transaction a case. One that is cut off is begun again: what it left
 * behind is still opened by the key before. One at a time in all instances, for two would write over each other's keys.
 */
@ApplicationScoped
class Rotation {
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('archive-rotation'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('archive-rotation'))";

    private final Vault vault;
    private final Archive archive;
    private final Archiving archiving;
    private final AgroalDataSource database;

    Rotation(Vault vault, Archive archive, Archiving archiving, AgroalDataSource database) {
        this.vault = vault;
        this.archive = archive;
        this.archiving = archiving;
        this.database = database;
    }

    /**
     * @return of how many cases
     * @throws Refused while another is under way
     */
    int rotate() {
        try (var connection = database.getConnection()) {
            if (!answers(connection, LOCK)) {
                throw Refused.conflict(R5_2_1_ARCHIVE, "archive.rotation-under-way");
            }
            try {
                return sealAll();
            } finally {
                answers(connection, UNLOCK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int sealAll() {
        vault.rotate();
        var cases = archive.ids();
        cases.forEach(archiving::sealAnew);
        return cases.size();
    }

    private static boolean answers(Connection connection, String question) throws SQLException {
        try (var query = connection.createStatement();
                var answer = query.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
