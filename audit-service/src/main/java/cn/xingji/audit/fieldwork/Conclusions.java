package cn.xingji.audit.fieldwork;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the teams concluded; one a audit. */
@ApplicationScoped
public class Conclusions implements PanacheRepositoryBase<Conclusion, UUID> {}
