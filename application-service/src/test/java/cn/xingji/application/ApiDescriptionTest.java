package cn.xingji.application;

import cn.xingji.testing.DescribedApi;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;

/** The API's description as it was committed: a change of the API is seen in review. */
@QuarkusTest
@RealStack
class ApiDescriptionTest extends DescribedApi {}
