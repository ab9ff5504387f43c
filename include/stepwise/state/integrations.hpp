// SPDX-License-Identifier: BSL-1.0
// The services that Step Functions calls, with their actions, the forms of those, their arguments, the names
// of their errors, and what a role needs for them: the Developer Guide's, "Integrating services", of
// November 2026.
#pragma once

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

namespace forms {
inline constexpr unsigned plain = 1;
inline constexpr unsigned sync = 2;
inline constexpr unsigned sync_2 = 4;
inline constexpr unsigned token = 8;
}  // namespace forms

/// An action of a service. `arguments` are its top-level arguments, in alphabetical order and each with a
/// blank behind it; one that must be there has a star. Nothing where they are not listed here.
struct integration_action {
  std::string_view name;
  unsigned forms = forms::plain;
  std::string_view arguments{};
  std::string_view permission{};  // the action of IAM, where it is not the same; `-` for none
};

/// A service with an optimized integration.
struct integration {
  std::string_view name;
  std::string_view errors;       // the family of its errors; empty where its spelling is not known
  std::string_view permissions;  // what the actions of IAM begin with
  std::string_view sdk;          // what the SDK integrations call it; empty where they have no such service
  const integration_action* actions;
  std::size_t size;
};

namespace actions {
using namespace forms;

inline constexpr integration_action apigateway[] = {
    {"invoke", plain | token, "AllowNullValues ApiEndpoint* AuthType Headers Method* Path QueryParameters RequestBody Stage ", "execute-api:Invoke"}};
inline constexpr integration_action athena[] = {
    {"startQueryExecution", plain | sync,
     "ClientRequestToken ExecutionParameters QueryExecutionContext QueryString* ResultConfiguration ResultReuseConfiguration WorkGroup "},
    {"stopQueryExecution", plain, "QueryExecutionId* "},
    {"getQueryExecution", plain, "QueryExecutionId* "},
    {"getQueryResults", plain, "MaxResults NextToken QueryExecutionId* QueryResultType "}};
inline constexpr integration_action batch[] = {
    {"submitJob", plain | sync, "ArrayProperties ContainerOverrides DependsOn JobDefinition* JobName* JobQueue* Parameters RetryStrategy Tags Timeout "}};
inline constexpr integration_action bedrock[] = {
    {"invokeModel", plain | token,
     "Accept Body ContentType GuardrailIdentifier GuardrailVersion Input ModelId* Output PerformanceConfigLatency Trace "},
    {"createModelCustomizationJob", plain | sync}};
inline constexpr integration_action bedrockagentcore[] = {{"invokeHarness", plain, {}, "-"}};
inline constexpr integration_action codebuild[] = {{"startBuild", plain | sync},
                                                   {"stopBuild"},
                                                   {"startBuildBatch", plain | sync},
                                                   {"stopBuildBatch"},
                                                   {"retryBuildBatch", plain | sync},
                                                   {"deleteBuildBatch"},
                                                   {"batchDeleteBuilds"},
                                                   {"batchGetReports"}};
inline constexpr integration_action databrew[] = {{"startJobRun", plain | sync}};
inline constexpr integration_action dynamodb[] = {
    {"getItem", plain, "AttributesToGet ConsistentRead ExpressionAttributeNames Key* ProjectionExpression ReturnConsumedCapacity TableName* "},
    {"putItem", plain,
     "ConditionExpression ConditionalOperator Expected ExpressionAttributeNames ExpressionAttributeValues Item* ReturnConsumedCapacity "
     "ReturnItemCollectionMetrics ReturnValues TableName* "},
    {"updateItem", plain,
     "AttributeUpdates ConditionExpression ConditionalOperator Expected ExpressionAttributeNames ExpressionAttributeValues Key* ReturnConsumedCapacity "
     "ReturnItemCollectionMetrics ReturnValues TableName* UpdateExpression "},
    {"deleteItem", plain,
     "ConditionExpression ConditionalOperator Expected ExpressionAttributeNames ExpressionAttributeValues Key* ReturnConsumedCapacity "
     "ReturnItemCollectionMetrics ReturnValues TableName* "}};
inline constexpr integration_action ecs[] = {
    {"runTask", plain | sync | token,
     "CapacityProviderStrategy Cluster EnableExecuteCommand Group LaunchType NetworkConfiguration Overrides PlacementConstraints PlacementStrategy "
     "PlatformVersion PropagateTags Tags TaskDefinition* "}};
inline constexpr integration_action eks[] = {{"createCluster", plain | sync},
                                             {"deleteCluster", plain | sync},
                                             {"createFargateProfile", plain | sync},
                                             {"deleteFargateProfile", plain | sync},
                                             {"createNodegroup", plain | sync},
                                             {"deleteNodegroup", plain | sync},
                                             {"runJob", plain | sync, {}, "-"},  // permitted by the cluster, not by IAM
                                             {"call", plain, {}, "-"}};
inline constexpr integration_action elasticmapreduce[] = {{"createCluster", plain | sync, {}, "elasticmapreduce:RunJobFlow"},
                                                          {"terminateCluster", plain | sync, {}, "elasticmapreduce:TerminateJobFlows"},
                                                          {"addStep", plain | sync, {}, "elasticmapreduce:AddJobFlowSteps"},
                                                          {"cancelStep", plain, {}, "elasticmapreduce:CancelSteps"},
                                                          {"setClusterTerminationProtection", plain, {}, "elasticmapreduce:SetTerminationProtection"},
                                                          {"modifyInstanceFleetByName", plain, {}, "elasticmapreduce:ModifyInstanceFleet"},
                                                          {"modifyInstanceGroupByName", plain, {}, "elasticmapreduce:ModifyInstanceGroups"}};
inline constexpr integration_action emr_containers[] = {{"createVirtualCluster"}, {"deleteVirtualCluster", plain | sync}, {"startJobRun", plain | sync}};
inline constexpr integration_action emr_serverless[] = {{"createApplication", plain | sync}, {"startApplication", plain | sync},
                                                        {"stopApplication", plain | sync},   {"deleteApplication", plain | sync},
                                                        {"startJobRun", plain | sync},       {"cancelJobRun", plain | sync}};
inline constexpr integration_action events[] = {{"putEvents", plain | token, "EndpointId Entries* "}};
inline constexpr integration_action glue[] = {
    {"startJobRun", plain | sync,
     "AllocatedCapacity Arguments ExecutionClass ExecutionRoleSessionPolicy JobName* JobRunId JobRunQueuingEnabled MaxCapacity NotificationProperty "
     "NumberOfWorkers SecurityConfiguration Timeout WorkerType "}};
inline constexpr integration_action http[] = {
    {"invoke", plain, "ApiEndpoint* Authentication Headers InvocationConfig Method* QueryParameters RequestBody Transform ", "states:InvokeHTTPEndpoint"}};
inline constexpr integration_action lambda[] = {
    {"invoke", plain | token, "ClientContext FunctionName* InvocationType Payload Qualifier ", "lambda:InvokeFunction"}};
inline constexpr integration_action mediaconvert[] = {{"createJob", plain | sync}};
inline constexpr integration_action sagemaker[] = {{"createTrainingJob", plain | sync},
                                                   {"createTransformJob", plain | sync},
                                                   {"createProcessingJob", plain | sync},
                                                   {"createLabelingJob", plain | sync},
                                                   {"createHyperParameterTuningJob", plain | sync},
                                                   {"createEndpoint"},
                                                   {"createEndpointConfig"},
                                                   {"createModel"},
                                                   {"updateEndpoint"}};
inline constexpr integration_action sns[] = {
    {"publish", plain | token,
     "Message* MessageAttributes MessageDeduplicationId MessageGroupId MessageStructure PhoneNumber Subject TargetArn TopicArn "}};
inline constexpr integration_action sqs[] = {
    {"sendMessage", plain | token, "DelaySeconds MessageAttributes MessageBody* MessageDeduplicationId MessageGroupId QueueUrl* "}};
inline constexpr integration_action states[] = {{"startExecution", plain | sync | sync_2 | token, "Input Name StateMachineArn* TraceHeader "}};
}  // namespace actions

template <std::size_t N>
constexpr integration integrate(std::string_view name, std::string_view errors, std::string_view permissions, std::string_view sdk,
                                const integration_action (&list)[N]) {
  return {name, errors, permissions, sdk, list, N};
}

inline constexpr integration integrations[] = {
    integrate("apigateway", "ApiGateway.*", "execute-api", "apigateway", actions::apigateway),
    integrate("athena", "Athena.*", "athena", "athena", actions::athena),
    integrate("batch", "Batch.*", "batch", "batch", actions::batch),
    integrate("bedrock", "Bedrock.*", "bedrock", "bedrock", actions::bedrock),
    integrate("bedrockagentcore", {}, {}, "bedrockagentcore", actions::bedrockagentcore),
    integrate("codebuild", "CodeBuild.*", "codebuild", "codebuild", actions::codebuild),
    integrate("databrew", {}, "databrew", "databrew", actions::databrew),
    integrate("dynamodb", "DynamoDB.*", "dynamodb", "dynamodb", actions::dynamodb),
    integrate("ecs", "ECS.*", "ecs", "ecs", actions::ecs),
    integrate("eks", "EKS.*", "eks", "eks", actions::eks),
    integrate("elasticmapreduce", {}, "elasticmapreduce", "emr", actions::elasticmapreduce),
    integrate("emr-containers", {}, "emr-containers", "emrcontainers", actions::emr_containers),
    integrate("emr-serverless", {}, "emr-serverless", "emrserverless", actions::emr_serverless),
    integrate("events", "EventBridge.*", "events", "eventbridge", actions::events),
    integrate("glue", "Glue.*", "glue", "glue", actions::glue),
    integrate("http", "States.Http.StatusCode.*", "states", {}, actions::http),
    integrate("lambda", "Lambda.*", "lambda", "lambda", actions::lambda),
    integrate("mediaconvert", {}, "mediaconvert", "mediaconvert", actions::mediaconvert),
    integrate("sagemaker", "SageMaker.*", "sagemaker", "sagemaker", actions::sagemaker),
    integrate("sns", "SNS.*", "sns", "sns", actions::sns),
    integrate("sqs", "SQS.*", "sqs", "sqs", actions::sqs),
    integrate("states", "StepFunctions.*", "states", "sfn", actions::states)};

/// A service as the SDK integrations have it: any service of the SDK for Java, whose client gives its errors
/// their names. Here are those that are used most.
struct sdk_service {
  std::string_view errors;       // the family of its errors: in lower case, its name
  std::string_view permissions;  // what the actions of IAM begin with
};
inline constexpr sdk_service sdk_services[] = {{"Acm.*", "acm"},
                                               {"AppConfig.*", "appconfig"},
                                               {"Athena.*", "athena"},
                                               {"AutoScaling.*", "autoscaling"},
                                               {"Batch.*", "batch"},
                                               {"Bedrock.*", "bedrock"},
                                               {"BedrockAgent.*", "bedrock"},
                                               {"BedrockAgentRuntime.*", "bedrock"},
                                               {"BedrockRuntime.*", "bedrock"},
                                               {"CloudFormation.*", "cloudformation"},
                                               {"CloudFront.*", "cloudfront"},
                                               {"CloudTrail.*", "cloudtrail"},
                                               {"CloudWatch.*", "cloudwatch"},
                                               {"CloudWatchLogs.*", "logs"},
                                               {"CodeBuild.*", "codebuild"},
                                               {"CodePipeline.*", "codepipeline"},
                                               {"CognitoIdentityProvider.*", "cognito-idp"},
                                               {"Comprehend.*", "comprehend"},
                                               {"Config.*", "config"},
                                               {"DataSync.*", "datasync"},
                                               {"DynamoDb.*", "dynamodb"},
                                               {"Ec2.*", "ec2"},
                                               {"Ecr.*", "ecr"},
                                               {"Ecs.*", "ecs"},
                                               {"Eks.*", "eks"},
                                               {"Emr.*", "elasticmapreduce"},
                                               {"EmrServerless.*", "emr-serverless"},
                                               {"EventBridge.*", "events"},
                                               {"Firehose.*", "firehose"},
                                               {"Fis.*", "fis"},
                                               {"Glue.*", "glue"},
                                               {"GuardDuty.*", "guardduty"},
                                               {"Iam.*", "iam"},
                                               {"Kinesis.*", "kinesis"},
                                               {"Kms.*", "kms"},
                                               {"Lambda.*", "lambda"},
                                               {"MediaConvert.*", "mediaconvert"},
                                               {"Organizations.*", "organizations"},
                                               {"Polly.*", "polly"},
                                               {"Rds.*", "rds"},
                                               {"RdsData.*", "rds-data"},
                                               {"Redshift.*", "redshift"},
                                               {"RedshiftData.*", "redshift-data"},
                                               {"Rekognition.*", "rekognition"},
                                               {"Route53.*", "route53"},
                                               {"S3.*", "s3"},
                                               {"SageMaker.*", "sagemaker"},
                                               {"SageMakerRuntime.*", "sagemaker"},
                                               {"Scheduler.*", "scheduler"},
                                               {"SecretsManager.*", "secretsmanager"},
                                               {"SesV2.*", "ses"},
                                               {"Sfn.*", "states"},
                                               {"Sns.*", "sns"},
                                               {"Sqs.*", "sqs"},
                                               {"Ssm.*", "ssm"},
                                               {"Sts.*", "sts"},
                                               {"Textract.*", "textract"},
                                               {"Transcribe.*", "transcribe"},
                                               {"Translate.*", "translate"},
                                               {"XRay.*", "xray"}};

/// Actions of the SDK whose arguments are known, or that IAM calls otherwise: `service:action`.
inline constexpr integration_action sdk_actions[] = {
    {"bedrockruntime:converse", forms::plain | forms::token, {}, "bedrock:InvokeModel"},
    {"lambda:invoke", forms::plain | forms::token, "ClientContext FunctionName* InvocationType LogType Payload Qualifier ", "lambda:InvokeFunction"},
    {"s3:getObject", forms::plain | forms::token,
     "Bucket* ChecksumMode ExpectedBucketOwner IfMatch IfModifiedSince IfNoneMatch IfUnmodifiedSince Key* PartNumber Range RequestPayer "
     "ResponseCacheControl ResponseContentDisposition ResponseContentEncoding ResponseContentLanguage ResponseContentType ResponseExpires "
     "SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 SseCustomerAlgorithm SseCustomerKey SseCustomerKeyMD5 VersionId ",
     "s3:GetObject"},
    {"s3:headObject", forms::plain | forms::token, {}, "s3:GetObject"},
    {"s3:listObjectsV2", forms::plain | forms::token,
     "Bucket* ContinuationToken Delimiter EncodingType ExpectedBucketOwner FetchOwner MaxKeys OptionalObjectAttributes Prefix RequestPayer StartAfter ",
     "s3:ListBucket"},
    {"s3:listObjects", forms::plain | forms::token, {}, "s3:ListBucket"},
    {"s3:copyObject", forms::plain | forms::token, {}, "s3:PutObject"},
    {"s3:putObject", forms::plain | forms::token,
     "ACL Acl Body Bucket* BucketKeyEnabled CacheControl ChecksumAlgorithm ChecksumCRC32 ChecksumCRC32C ChecksumCRC64NVME ChecksumSHA1 ChecksumSHA256 "
     "ContentDisposition ContentEncoding ContentLanguage ContentLength ContentMD5 ContentMd5 ContentType ExpectedBucketOwner Expires GrantFullControl "
     "GrantRead GrantReadACP GrantWriteACP IfMatch IfNoneMatch Key* Metadata ObjectLockLegalHoldStatus ObjectLockMode ObjectLockRetainUntilDate "
     "RequestPayer SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5 SSEKMSEncryptionContext SSEKMSKeyId ServerSideEncryption "
     "SseCustomerAlgorithm SseCustomerKey SseCustomerKeyMD5 SsekmsEncryptionContext SsekmsKeyId StorageClass Tagging WebsiteRedirectLocation "
     "WriteOffsetBytes ",
     "s3:PutObject"},
    {"sesv2:sendEmail", forms::plain | forms::token,
     "ConfigurationOverrides ConfigurationSetName Content* Destination EmailTags EndpointId FeedbackForwardingEmailAddress "
     "FeedbackForwardingEmailAddressIdentityArn "
     "FromEmailAddress FromEmailAddressIdentityArn ListManagementOptions ReplyToAddresses TenantName "},
    {"sfn:startExecution", forms::plain | forms::token, "Input Name StateMachineArn* TraceHeader "},
    {"sfn:startSyncExecution", forms::plain | forms::token, "IncludedData Input Name StateMachineArn* TraceHeader "},
    {"sfn:sendTaskSuccess", forms::plain | forms::token, "Output* TaskToken* "}};

}  // namespace stepwise::detail
