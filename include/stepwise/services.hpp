// SPDX-License-Identifier: BSL-1.0
// Services as the resources of tasks: resource<"arn:…">, and types for the arguments and results of the
// actions that are used most. Include it where such states are.
#pragma once

#include <stepwise/data_flow.hpp>
#include <stepwise/services/athena.hpp>
#include <stepwise/services/batch.hpp>
#include <stepwise/services/bedrock.hpp>
#include <stepwise/services/dynamodb.hpp>
#include <stepwise/services/ecs.hpp>
#include <stepwise/services/events.hpp>
#include <stepwise/services/glue.hpp>
#include <stepwise/services/http.hpp>
#include <stepwise/services/lambda.hpp>
#include <stepwise/services/s3.hpp>
#include <stepwise/services/sesv2.hpp>
#include <stepwise/services/sfn.hpp>
#include <stepwise/services/sns.hpp>
#include <stepwise/services/sqs.hpp>
#include <stepwise/state/resource.hpp>
#include <stepwise/workflow/check/service.hpp>
