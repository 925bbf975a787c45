package cn.xingji.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** PostgreSQL with its data in a directory that outlives it, ready for logical decoding. */
public final class LocalPostgres implements Part {
    /** What differs from PostgreSQL's defaults wherever Xingji runs. */
    public static final Map<String, String> SETTINGS = Map.of(
            "wal_level", "logical",
            "shared_buffers", "64MB",
            "max_wal_senders", "20",
            "max_replication_slots", "20",
            "max_connections", "200");

    private final UnpackedPostgres programs;
    private final Path data;
    private final int port;
    private final AtomicReference<EmbeddedPostgres> running = new AtomicReference<>();

    public LocalPostgres(Cache cache, Path data, int port) {
        this.programs = new UnpackedPostgres(cache);
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public LogFile log() {
        return LogFile.of(data.toAbsolutePath().getParent(), name());
    }

    @Override
    public boolean isHealthy() {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:%d/postgres?user=postgres&connectTimeout=2&socketTimeout=2"
                                .formatted(port));
                var statement = connection.createStatement()) {
            return exists(statement, "select 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public CompletableFuture<Exit> ended() {
        return pidFile()
                .process()
                .map(process -> process.onExit().thenApply(_ -> Exit.unknown()))
                .orElseGet(() -> CompletableFuture.completedFuture(Exit.unknown()));
    }

    /** PostgreSQL writes it itself. */
    @Override
    public PidFile pidFile() {
        return new PidFile(data.resolve("postmaster.pid"));
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            pidFile().stopLeftover();
            close();
            clearHalfMade();
            // it makes this folder, whether it is used or not
            System.setProperty("ot.epg.working-dir", programs.workingDirectory().toString());
            var output = log().forWriting();
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(programs.workingDirectory().toFile())
                    .setPgBinaryResolver(programs)
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    // the platform stops its parts in order, the database last
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // reached over TCP only: a socket would lie in the machine's shared folder
                    .setServerConfig("unix_socket_directories", "")
                    // the library turns these off on the command line; here data must last
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
            SETTINGS.forEach(server::setServerConfig);
            running.set(server.start());
            pidFile().process().ifPresent(process -> Watchdog.watch(process, Watchdog.Ask.INT));
        } catch (IOException e) {
            throw new Trouble("PostgreSQL could not start on port %d: %s. Its log: %s"
                    .formatted(port, e.getMessage(), log().path()));
        }
    }

    /** Creates a database with an owner who may replicate it, unless they are there. */
    public void createDatabase(String name, String password) {
        try (var connection = postgres().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role %s login replication password '%s'".formatted(name, password));
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database %s owner %s".formatted(name, name));
            }
        } catch (SQLException e) {
            throw new Trouble("The database " + name + " could not be created: " + e.getMessage());
        }
    }

    /** Drops a database and its owner, if they are there. */
    public void dropDatabase(String name) {
        try (var connection = postgres().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(name));
            statement.execute("drop role if exists %s".formatted(name));
        } catch (SQLException e) {
            throw new Trouble("The database " + name + " could not be dropped: " + e.getMessage());
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres().getPort(), database);
    }

    public int port() {
        return postgres().getPort();
    }

    @Override
    public void close() {
        var postgres = running.getAndSet(null);
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A kill while the data directory was made leaves one that never had a server. */
    private void clearHalfMade() {
        if (!Files.exists(data.resolve("postmaster.opts"))) {
            Folder.delete(data);
        }
    }

    private EmbeddedPostgres postgres() {
        var postgres = running.get();
        if (postgres == null) {
            throw new Trouble("PostgreSQL does not run");
        }
        return postgres;
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
