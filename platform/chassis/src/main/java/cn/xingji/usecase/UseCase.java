package cn.xingji.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody does with the service, named by a gerund: each of its methods is one short transaction, which loads,
 * lets the aggregate decide, and tells. Who calls it hands over ids, and reads what came of it afterwards; other
 * systems are talked to before it or after it, never in it.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Bounded
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {}
