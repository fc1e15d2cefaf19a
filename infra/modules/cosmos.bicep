metadata description = 'The Cosmos DB account with the one container that the program keeps its documents in'

@description('Name of the account, unique in Azure.')
param accountName string

@description('Where the account is.')
param location string = resourceGroup().location

@description('Object id of the identity that the program runs as; it may read and write documents, and nothing else.')
param principalId string

@description('Serverless bills what is used, which fits a single association; provisioned throughput has a fixed price.')
param isServerless bool = true

@description('Highest throughput in RU/s that autoscale may reach, when the account is not serverless.')
@minValue(1000)
param maxThroughput int = 1000

@description('How far back the account can be restored.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backupTier string = 'Continuous7Days'

// Written by `npm run infra:container` from what the program declares; a test compares the two.
var definition = loadJsonContent('../cosmos/container.json')
var dataContributorRoleId = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    capabilities: isServerless ? [{ name: 'EnableServerless' }] : []
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: backupTier
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: definition.databaseId
  properties: {
    resource: {
      id: definition.databaseId
    }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  name: definition.containerId
  properties: {
    resource: definition.container
    options: isServerless ? {} : { autoscaleSettings: { maxThroughput: maxThroughput } }
  }
}

resource dataAccess 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributorRoleId)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributorRoleId}'
    scope: account.id
  }
}

@description('What COSMOS_ENDPOINT is set to.')
output endpoint string = account.properties.documentEndpoint
