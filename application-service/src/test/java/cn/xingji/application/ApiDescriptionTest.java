package cn.xingji.application;

import cn.xingji.testing.DescribedApi;
import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The API's description as it was committed: a change of the API is seen in review. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealKeycloak.class, scope = TestResourceScope.GLOBAL)
class ApiDescriptionTest extends DescribedApi {}
